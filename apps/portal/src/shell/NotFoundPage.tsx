import { useTexts } from "@parcours/ui";
import parts from "../parts/parts.module.css";
import { Link } from "../router/Link.tsx";
import { usePage } from "../router/use-page.ts";
import { Shell } from "./Shell.tsx";
import { shellTexts } from "./texts.ts";

export const NotFoundPage = () => {
  const t = useTexts(shellTexts);
  const heading = usePage(t("notFoundTitle"));
  return (
    <Shell>
      <div className={parts.stack}>
        <h1 ref={heading} tabIndex={-1}>
          {t("notFoundTitle")}
        </h1>
        <p className={parts.lead}>{t("notFound")}</p>
        <p>
          <Link className={parts.button} to="/">
            {t("toStart")}
          </Link>
        </p>
      </div>
    </Shell>
  );
};
