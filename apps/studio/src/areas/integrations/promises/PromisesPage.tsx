import { ErrorState, LoadingRows, useLanguage, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { promisesQuery } from "../../../api/webhooks.ts";
import { Page } from "../../../pages/Page.tsx";
import classes from "../integrations.module.css";
import { integrationsTexts } from "../texts.ts";
import { promisesTexts } from "./texts.ts";

/** Names of headers and fields stand between backticks (English) or guillemets (French): both as code. */
const Worded = ({ text }: { text: string }) => (
  <>
    {text.split(/(`[^`]+`|« [\w.-]+ »)/).map((part, index) => {
      const code = /^(?:`|« )([\w.-]+)(?:`| »)$/.exec(part)?.[1];
      return code === undefined ? part : <code key={index}>{code}</code>;
    })}
  </>
);

/** What receivers may rely on; the figures are the ones that the code uses. */
export const PromisesPage = () => {
  const common = useTexts(integrationsTexts);
  const t = useTexts(promisesTexts);
  const { language } = useLanguage();
  const promises = useQuery(promisesQuery);
  return (
    <Page title={common("promises")} windowTitle={common("promises")} lead={<p>{t("lead")}</p>}>
      {promises.isPending && <LoadingRows rows={6} height={72} />}
      {promises.isError && <ErrorState detail={promises.error.message} onRetry={() => void promises.refetch()} />}
      <div className={classes.promises}>
        {promises.data?.map(({ id, title, text }) => (
          <Fragment key={id}>
            <h2 id={id}>{title[language]}</h2>
            {text.map((one) => (
              <p key={one.en}>
                <Worded text={one[language]} />
              </p>
            ))}
          </Fragment>
        ))}
      </div>
    </Page>
  );
};
