import { chosenOrganization } from "../session/chosen-organization.ts";

/** Asks for a file and hands it to the browser to keep. */
export const download = async (path: string, body: object): Promise<void> => {
  const organization = chosenOrganization();
  const answer = await fetch(path, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "accept-language": document.documentElement.lang,
      ...(organization !== undefined && { "parcours-organization": organization }),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
    throw new Error(problem.detail ?? answer.statusText);
  }
  const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "export";
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
