import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where the development server finds the API. */
const server = process.env["PARCOURS_URL"] ?? "http://localhost:3000";

export default defineConfig({
  base: "/portal/",
  plugins: [react()],
  server: {
    port: 5171,
    strictPort: false,
    proxy: { "/api": { target: server, changeOrigin: true } },
  },
  build: {
    // Phones of some years ago.
    target: "es2020",
    assetsInlineLimit: 0,
  },
});
