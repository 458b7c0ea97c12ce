import { useTexts } from "@parcours/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { STATUSES } from "./caseload-search.ts";
import classes from "./people.module.css";
import { peopleTexts } from "./texts.ts";

const route = getRouteApi("/shell/people");

/** All, under way, waiting, finished: links, so that each has its address. */
export const StatusTabs = () => {
  const t = useTexts(peopleTexts);
  const { status } = route.useSearch();
  return (
    <nav aria-label={t("status")}>
      <ul className={classes.tabs}>
        {[undefined, ...STATUSES].map((one) => (
          <li key={one ?? "all"}>
            <Link
              to="/people"
              search={(now) => ({ ...now, status: one })}
              className={classes.tab}
              {...(one === status && { "aria-current": "page" as const })}
              activeOptions={{ exact: true }}
              activeProps={{}}
            >
              {t(one ?? "all")}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
