declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified[ simplified…]|…` */
  const table: string;
  export default table;
}

declare module 'opencc-js/dict/STPhrases' {
  /** `simplified traditional[ traditional…]|…` */
  const table: string;
  export default table;
}

declare module 'opencc-js/dict/STCharacters' {
  /** `simplified traditional[ traditional…]|…` */
  const table: string;
  export default table;
}
