import { api, type Paper } from "../../api/api.ts";
import { smaller } from "./smaller.ts";

/** Hands a file in, with what it is called. */
export const sendDocument = async (file: File, title: string): Promise<Paper> =>
  await api.upload("/api/portal/documents", await smaller(file), {
    headers: {
      "parcours-file-name": encodeURIComponent(file.name.slice(-120)),
      ...(title.trim() !== "" && { "parcours-file-title": encodeURIComponent(title.trim().slice(0, 150)) }),
    },
  });
