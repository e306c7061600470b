/** A file that a reader has dropped, chosen or pasted. */
export interface GivenFile {
  /** Its name, with the folders that it was found in. */
  readonly path: string;
  readonly file: File;
}
