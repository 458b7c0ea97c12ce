import { useTexts } from "@parcours/ui";
import classes from "./account.module.css";
import { accountTexts } from "./texts.ts";

/** Codes that replace the app once each; shown this once. */
export const BackupCodes = ({ codes }: { codes: readonly string[] }) => {
  const t = useTexts(accountTexts);
  return (
    <div>
      <p>{t("factorBackup")}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </div>
  );
};
