declare module 'edtf' {
  /** Parses a date; throws where it is none. */
  const edtf: (value: string) => unknown;
  export default edtf;
}
