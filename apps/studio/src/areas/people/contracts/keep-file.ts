import { chosenOrganization } from "../../../session/chosen-organization.ts";

/** Asks for a file of the API and hands it to the browser to keep. Throws what the server says. */
export const keepFile = async (path: string, name: string): Promise<void> => {
  const organization = chosenOrganization();
  const answer = await fetch(path, {
    headers: {
      "accept-language": document.documentElement.lang,
      ...(organization !== undefined && { "parcours-organization": organization }),
    },
  });
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
    throw new Error(problem.detail ?? answer.statusText);
  }
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
