/**
 * Who may import whom. One table, read by the lint rule `parcours/layers`.
 *
 * `may` lists our own packages that a package may import by name. Everything else of ours is refused
 * with `instead`, a sentence that says what to do.
 */
interface Layer {
  readonly may: readonly string[];
  readonly instead: string;
}

const layers: Record<string, Layer> = {
  "packages/core": {
    may: [],
    instead:
      "core is pure and stands alone. Take what you need as an argument, or put the code in the layer that has it.",
  },
  "packages/store": {
    may: ["@parcours/core"],
    instead: "store holds SQL and knows only core. What needs more than rows is a verb: put it in packages/service.",
  },
  "packages/service": {
    may: ["@parcours/core", "@parcours/store"],
    instead: "service knows core and store only. Processes and command lines belong in apps/server.",
  },
  "packages/ui": {
    may: ["@parcours/core"],
    instead: "ui shows what it is given. Requests belong to the app, and reach ui as values and functions.",
  },
  "packages/editor": {
    may: ["@parcours/core", "@parcours/ui"],
    instead: "The editor knows definitions and the canvas, never the network: what it needs comes in as a prop.",
  },
  "packages/client": {
    may: [],
    instead: "The client stands alone, so that anybody can install it: its types are generated from the API.",
  },
  "apps/studio": {
    may: ["@parcours/core", "@parcours/ui", "@parcours/editor", "@parcours/client"],
    instead: "A web app talks to the service through @parcours/client only.",
  },
  "apps/portal": {
    may: ["@parcours/core", "@parcours/ui", "@parcours/client"],
    instead: "A web app talks to the service through @parcours/client only; the portal stays small.",
  },
  "apps/server": {
    may: ["@parcours/core", "@parcours/store", "@parcours/service"],
    instead: "apps/server wires core, store and service together and nothing else.",
  },
  tests: {
    may: ["@parcours/core", "@parcours/store", "@parcours/service", "@parcours/client"],
    instead: "tests/ uses the public entries of core, store, service and client, or starts the server as a process.",
  },
};

/** Outside libraries that belong to one folder only. `in` is matched against the start of the file's path. */
const libraries = [
  {
    name: /^xstate($|\/)/,
    in: ["packages/core/src/machine/"],
    instead:
      "Only packages/core/src/machine imports xstate: call what it exports, so that a new major version is one change.",
  },
  {
    name: /^(hono|@hono\/[\w-]+)($|\/)/,
    in: ["packages/service/src/http/", "packages/service/src/testing/", "apps/server/"],
    instead:
      "HTTP stays in packages/service/src/http. A verb takes a context and plain values, and throws ServiceError(code).",
  },
  {
    name: /^(pg|@electric-sql\/pglite)($|\/)/,
    in: ["packages/store/"],
    instead: "Only packages/store talks to a database driver: use connect() or openTestStore() of @parcours/store.",
  },
  {
    name: /^kysely($|\/)/,
    in: ["packages/store/", "packages/service/", "tests/"],
    instead: "SQL lives in packages/store: call one of its functions, or add one.",
  },
];

/** Packages that run in a browser: no node module, and only the client makes requests. */
const inBrowser = new Set(["packages/ui", "packages/editor", "packages/client", "apps/studio", "apps/portal"]);

const nodeModules = new Set([
  ..."assert async_hooks buffer child_process cluster console crypto dgram diagnostics_channel dns events fs".split(
    " ",
  ),
  ..."http http2 https inspector module net os path perf_hooks process punycode querystring readline repl".split(" "),
  ..."stream string_decoder timers tls tty url util v8 vm wasi worker_threads zlib".split(" "),
]);

/**
 * Judges one import.
 *
 * @param file path of the importing file from the repository's root, with `/`
 * @param specifier what stands between the quotes
 * @returns null when allowed, else the sentence shown to whoever wrote it: what is wrong and what to do instead
 */
export function judgeImport(file: string, specifier: string): string | null {
  const home = homeOf(file);
  if (!home) return null;
  if (specifier.startsWith(".")) return judgeRelative(file, home, specifier);
  if (specifier.startsWith("@parcours/")) return judgeOwn(file, home, specifier);
  return isTest(file) ? null : judgeOutside(file, home, specifier);
}

function judgeRelative(file: string, home: string, specifier: string): string | null {
  const target = resolve(file, specifier);
  if (!target.startsWith(`${home}/`)) {
    return `This path leaves ${home}. Import the package by its name (@parcours/…) and only what its index exports.`;
  }
  if (target === `${home}/src/index.ts`) {
    return "Inside a package import the file that holds the thing, never the package's own index: it makes cycles.";
  }
  if (!isTest(file) && target.startsWith(`${home}/src/testing/`) && !file.startsWith(`${home}/src/testing/`)) {
    return `${home}/src/testing is for tests. Move what the product needs out of it.`;
  }
  if (home === "packages/service" && !isTest(file)) return judgeInsideService(file, target);
  return null;
}

function judgeInsideService(file: string, target: string): string | null {
  const http = "packages/service/src/http/";
  const entries = ["packages/service/src/index.ts", "packages/service/src/testing/"];
  if (target.startsWith(http) && !file.startsWith(http) && !entries.some((entry) => file.startsWith(entry))) {
    return "Verbs and workers never import http/. Move the shared part into the verb, and let the route call it.";
  }
  return null;
}

function judgeOwn(file: string, home: string, specifier: string): string | null {
  // Its types are generated from the description of the API; what is installed knows nothing of the service.
  if (file.startsWith("packages/client/scripts/") && specifier === "@parcours/service") return null;
  if (file.startsWith("packages/client/examples/") && specifier === "@parcours/client") return null;
  const [scope, name, ...deep] = specifier.split("/");
  const target = `${scope}/${name}`;
  const layer = layers[home];
  if (!layer) return `${home} has no line in scripts/lint/layers.ts yet. Add one that says what it may import.`;
  if (!layer.may.includes(target)) return `${home} may not import ${target}. ${layer.instead}`;
  if (deep.length > 0 && deep.join("/") !== "testing") {
    return `${specifier} reaches inside ${target}. Import from "${target}"; if it is missing there, export it from its index.`;
  }
  if (deep.length > 0 && !isTest(file)) {
    return `${specifier} is for tests. The product may not depend on it.`;
  }
  if (target === "@parcours/store" && !isTest(file) && /^packages\/service\/src\/(http|workers)\//.test(file)) {
    return "http/ and workers/ go through verbs, not the store. Call the verb, or write one; types come from the verb too.";
  }
  return null;
}

function judgeOutside(file: string, home: string, specifier: string): string | null {
  if (home === "packages/core" && (specifier.startsWith("node:") || nodeModules.has(specifier.split("/")[0] ?? ""))) {
    return "core runs in the browser too: no node module. Take the value as an argument, or use a small pure library.";
  }
  if (inBrowser.has(home) && file.includes("/src/") && specifier.startsWith("node:")) {
    return "This runs in a browser: no node module. Take the value as an argument, or use a small library.";
  }
  for (const library of libraries) {
    if (library.name.test(specifier) && !library.in.some((folder) => file.startsWith(folder))) return library.instead;
  }
  return null;
}

/** Tests, benches and what lives in a `testing/` or `harness/` folder or in tests/ may reach further than the product. */
function isTest(file: string): boolean {
  return /\.(test|bench)\.tsx?$/.test(file) || /\/(src\/testing|harness)\//.test(file) || file.startsWith("tests/");
}

/** The package a file lives in (`packages/core`), or null for the root's own scripts. */
function homeOf(file: string): string | null {
  const match = /^(?:(?:packages|apps)\/[^/]+|tests)(?=\/)/.exec(file);
  return match ? match[0] : null;
}

function resolve(file: string, specifier: string): string {
  const parts = file.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
