import { Button } from "@mantine/core";
import { isProblem } from "@parcours/client";
import { ErrorState, useTexts } from "@parcours/ui";
import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { shellTexts } from "../shell/texts.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";

/** A page that could not be shown: what happened in the server's words, and two ways out. */
export const ErrorPage = ({ error, reset }: ErrorComponentProps) => {
  const t = useTexts(shellTexts);
  const router = useRouter();
  usePageTitle(t("failed"));
  if (isProblem(error, "not_found")) return <NotFoundPage />;
  const known = isProblem(error) && error.code !== "unreachable" && error.code !== "unexpected_answer";
  return (
    <ErrorState
      level={1}
      {...(known && { title: error.title, detail: error.detail, requestId: error.requestId })}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
      actions={
        <Button variant="subtle" renderRoot={(props) => <Link to="/" {...props} />}>
          {t("back")}
        </Button>
      }
    />
  );
};
