import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The editor by itself, on the programs of the library. */
// Vite asks for a default export.
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  server: { port: 5180, strictPort: true, fs: { allow: [fileURLToPath(new URL("../../..", import.meta.url))] } },
  build: { outDir: fileURLToPath(new URL("dist", import.meta.url)), emptyOutDir: true },
});
