import writeSheet from "write-excel-file/node";

/** Rows of texts as the bytes of an XLSX file. */
export const sheetFile = async (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  Buffer.from(await writeSheet(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer());
