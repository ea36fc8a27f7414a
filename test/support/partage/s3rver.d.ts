/** The S3 server of the tests has no types of its own: what they ask of it. */
declare module "@20minutes/s3rver" {
  interface OptionsS3 {
    readonly address: string;
    readonly port: number;
    readonly silent: boolean;
    readonly directory: string;
    readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly string[] }[];
  }
  interface ListeS3 {
    readonly objects: readonly { readonly key: string }[];
    readonly commonPrefixes: readonly string[];
    readonly isTruncated: boolean;
  }
  interface QuestionS3 {
    readonly delimiter?: string;
    readonly prefix?: string;
    readonly startAfter?: string;
    readonly maxKeys?: number;
  }
  interface ServeurS3 {
    readonly store: { listObjects: (seau: string, question: QuestionS3) => Promise<ListeS3> };
    readonly run: () => Promise<{ readonly address: string; readonly port: number }>;
    readonly close: () => Promise<void>;
  }
  const S3rver: new (options: OptionsS3) => ServeurS3;
  export = S3rver;
}
