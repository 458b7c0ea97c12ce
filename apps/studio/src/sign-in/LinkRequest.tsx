import { Anchor } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { sessionApi } from "../api/session.ts";
import { AddressRequest } from "./AddressRequest.tsx";
import { signInTexts } from "./texts.ts";

/** Asks for a link that signs in. */
export const LinkRequest = ({ onBack }: { onBack: () => void }) => {
  const t = useTexts(signInTexts);
  return (
    <AddressRequest
      ask={sessionApi.askLink}
      submit={t("linkSend")}
      sent={t("linkSent")}
      back={
        <Anchor component="button" type="button" onClick={onBack}>
          {t("back")}
        </Anchor>
      }
    />
  );
};
