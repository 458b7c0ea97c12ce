import { useNetwork } from "@mantine/hooks";
import { useTexts } from "@parcours/ui";
import { IconWifiOff } from "@tabler/icons-react";
import classes from "./notice.module.css";
import { shellTexts } from "./texts.ts";

/** Says so when there is no connection. The region is always there, so that its words are announced. */
export const OfflineNotice = () => {
  const t = useTexts(shellTexts);
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <p className={classes.notice}>
          <IconWifiOff size={20} stroke={1.6} aria-hidden />
          {t("offline")}
        </p>
      )}
    </div>
  );
};
