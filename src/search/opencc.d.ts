declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified[ simplified…]|…` */
  const table: string;
  export default table;
}
