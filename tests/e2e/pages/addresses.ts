import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const APPS = fileURLToPath(new URL("../../../apps/", import.meta.url));

const read = (path: string): string => readFileSync(APPS + path, "utf8");

/** Paths that stand under another one, by the file that holds them. */
const PARENTS: Record<string, string> = {
  "studio/src/areas/settings/routes.ts": "/settings/",
  "studio/src/areas/integrations/routes.ts": "/integrations/",
};

const studio = (): string[] =>
  globSync("studio/src/**/routes.ts", { cwd: APPS }).flatMap((file) =>
    [...read(file).matchAll(/\bpath: "([^"]*)"/g)].flatMap(([, path = ""]) => {
      if (path === "/" || path === "") return [];
      return [path.startsWith("/") ? path : `${PARENTS[file] ?? "/?/"}${path}`];
    }),
  );

const portal = (): string[] =>
  [...read("portal/src/Portal.tsx").matchAll(/\["(\/[^"]*)", /g)].map(([, path = ""]) =>
    path === "/" ? "/portal" : `/portal${path}`,
  );

/** The addresses of every page of the studio and the portal, as they are declared: `/people/$id`, `/portal/sign/:contract`. */
export const declaredAddresses = (): string[] => [...studio(), ...portal()].toSorted();

/** Whether an address leads to the page that is declared so. */
export const leadsTo = (declared: string, address: string): boolean => {
  const [path = ""] = address.split(/[?#]/);
  const parts = path.split("/");
  const wanted = declared.split("/");
  return parts.length === wanted.length && wanted.every((part, at) => /^[$:]/.test(part) || part === parts[at]);
};
