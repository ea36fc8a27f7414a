// The published types of papaparse pull in Node's, which would let this room see a runtime: only what we call is declared.
declare module "papaparse/papaparse.js" {
  interface ErreurCsv {
    readonly type: "Quotes" | "Delimiter" | "FieldMismatch";
    readonly code: string;
    readonly row?: number;
  }
  interface Options {
    readonly delimiter: string;
    readonly quoteChar?: string;
    readonly skipEmptyLines?: boolean;
  }
  const papaparse: {
    readonly parse: (texte: string, options: Options) => { readonly data: readonly (readonly string[])[]; readonly errors: readonly ErreurCsv[] };
  };
  export default papaparse;
}
