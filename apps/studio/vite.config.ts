import react from "@vitejs/plugin-react";
import mantine from "postcss-preset-mantine";
import { defineConfig } from "vite";

/** Where `pnpm --filter @parcours/studio dev` finds the API. */
const server = process.env["PARCOURS_URL"] ?? "http://localhost:3000";

export default defineConfig({
  plugins: [react()],
  css: { postcss: { plugins: [mantine()] } },
  server: {
    port: 5170,
    strictPort: false,
    proxy: { "/api": { target: server, changeOrigin: true } },
  },
  build: {
    target: "es2022",
    // The policy of the pages allows data: for pictures only; fonts stay files.
    assetsInlineLimit: 0,
    // Sizes that matter are asserted where pages are tested, not warned about here.
    chunkSizeWarningLimit: 1_000,
  },
});
