import { useLanguage } from "@parcours/ui";
import { api } from "../api/api.ts";
import classes from "./Shell.module.css";

const NAMES = { fr: "Français", en: "English" } as const;

/** The other language, named in itself. Whoever is in is written to in it from then on. */
export const Languages = ({ remember }: { remember: boolean }) => {
  const { language, setLanguage } = useLanguage();
  const other = language === "fr" ? "en" : "fr";
  return (
    <button
      type="button"
      lang={other}
      className={classes.tool}
      onClick={() => {
        setLanguage(other);
        // The page has changed already; a failure only means that mails stay in the language of before.
        if (remember) api.put("/api/portal/language", { body: { language: other } }).catch(() => {});
      }}
    >
      {NAMES[other]}
    </button>
  );
};
