/** A program that comes with the software, to start one's own from: the text of its file. */
export interface LibraryProgram {
  slug: string;
  text: string;
}

/** Reads the programs that come with the software. */
export type ReadLibrary = () => Promise<readonly LibraryProgram[]>;
