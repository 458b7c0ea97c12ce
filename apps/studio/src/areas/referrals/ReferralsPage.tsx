import { Button } from "@mantine/core";
import { EmptyState, ErrorState, LoadingRows, RowList, useTexts } from "@parcours/ui";
import { IconArrowsExchange, IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Referral, referralsQuery } from "../../api/referrals.ts";
import { Page } from "../../pages/Page.tsx";
import { Tab, TabNav } from "../../pages/TabNav.tsx";
import { useMay } from "../../session/use-session.ts";
import { MoreRows } from "../settings/MoreRows.tsx";
import { AcceptDialog } from "./AcceptDialog.tsx";
import { DeclineDialog } from "./DeclineDialog.tsx";
import { ReferDialog } from "./ReferDialog.tsx";
import { ReferralRow } from "./ReferralRow.tsx";
import { referralsTexts } from "./texts.ts";
import { useMayDecide } from "./use-may-decide.ts";
import { WithdrawDialog } from "./WithdrawDialog.tsx";

const route = getRouteApi("/shell/referrals");

const DIALOGS = { accept: AcceptDialog, decline: DeclineDialog, withdraw: WithdrawDialog } as const;

const ShowTabs = ({ show }: { show: "all" | undefined }) => {
  const t = useTexts(referralsTexts);
  return (
    <TabNav label={t("show")}>
      {([undefined, "all"] as const).map((one) => (
        <Tab key={one ?? "waiting"} current={one === show}>
          {(props) => (
            <Link to="/referrals" search={one === undefined ? {} : { show: one }} {...props}>
              {t(one ?? "waiting")}
            </Link>
          )}
        </Tab>
      ))}
    </TabNav>
  );
};

/** Referrals to and from here: those that wait for a decision, or all. */
export const ReferralsPage = () => {
  const t = useTexts(referralsTexts);
  const { show } = route.useSearch();
  const referrals = useInfiniteQuery(referralsQuery(show === "all" ? undefined : "pending"));
  const may = useMayDecide();
  // Whoever reads files refers from them; a partner has none to begin with.
  const isPartner = !useMay("participant.read");
  const [referring, setReferring] = useState(false);
  const [asked, setAsked] = useState<{ what: keyof typeof DIALOGS; referral: Referral }>();
  const items = referrals.data?.pages.flatMap((page) => page.items) ?? [];
  const Dialog = asked === undefined ? undefined : DIALOGS[asked.what];
  const refer = isPartner && (
    <Button leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setReferring(true)}>
      {t("refer")}
    </Button>
  );
  const ask = (what: keyof typeof DIALOGS, referral: Referral, allowed: boolean): (() => void) | undefined =>
    allowed ? () => setAsked({ what, referral }) : undefined;
  return (
    <Page title={t("title")} windowTitle={t("title")} lead={t("lead")} actions={items.length > 0 && refer}>
      <ShowTabs show={show} />
      {referrals.isPending && <LoadingRows rows={4} height={88} />}
      {referrals.isError && <ErrorState detail={referrals.error.message} onRetry={() => void referrals.refetch()} />}
      {referrals.isSuccess && items.length === 0 && (
        <EmptyState
          icon={<IconArrowsExchange size={40} stroke={1.4} />}
          title={t(show === "all" ? "emptyAll" : "empty")}
          action={refer}
        >
          {t(isPartner ? "emptyPartner" : "emptyNote")}
        </EmptyState>
      )}
      {items.length > 0 && (
        <RowList columns="minmax(0, 4fr) minmax(0, 5fr) minmax(0, 4fr)">
          {items.map((referral) => (
            <ReferralRow
              key={referral.id}
              referral={referral}
              onAccept={ask("accept", referral, may.decide(referral))}
              onDecline={ask("decline", referral, may.decide(referral))}
              onWithdraw={ask("withdraw", referral, may.withdraw(referral))}
            />
          ))}
        </RowList>
      )}
      {referrals.hasNextPage && (
        <MoreRows busy={referrals.isFetchingNextPage} onMore={() => void referrals.fetchNextPage()} />
      )}
      {referring && <ReferDialog onClose={() => setReferring(false)} />}
      {asked !== undefined && Dialog !== undefined && (
        <Dialog referral={asked.referral} onClose={() => setAsked(undefined)} />
      )}
    </Page>
  );
};
