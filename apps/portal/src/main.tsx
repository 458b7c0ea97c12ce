import "@fontsource/inter/latin-400.css";
import "@fontsource/inter/latin-600.css";
import "./theme/base.css";
import { LanguageProvider } from "@parcours/ui";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Portal } from "./Portal.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <Portal />
    </LanguageProvider>
  </StrictMode>,
);
