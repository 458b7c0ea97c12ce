import { ListRow, RowList, useFormats, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Place, type PlacePerson, placesQuery } from "../../api/cohorts.ts";
import classes from "./cohorts.module.css";
import { cohortTexts } from "./texts.ts";

const Person = ({ person, rank, words }: { person: PlacePerson; rank?: number; words: string }) => (
  <ListRow>
    <span>
      {rank !== undefined && `${rank}. `}
      {person.participant === null ? (
        <Link to="/pairs/$id" params={{ id: person.enrollment }} className={classes.name}>
          {person.name}
        </Link>
      ) : (
        <Link to="/people/$id" params={{ id: person.participant }} preload={false} className={classes.name}>
          {person.name}
        </Link>
      )}
    </span>
    <span className={classes.quiet}>{words}</span>
  </ListRow>
);

const PlaceCard = ({ place }: { place: Place }) => {
  const t = useTexts(cohortTexts);
  const { date } = useFormats();
  const { title, taken, free, waiting, queue, offered } = place;
  const more = waiting.length - queue.length;
  return (
    <>
      <h3>{title}</h3>
      <p>
        {free === undefined
          ? t("takenOnly", { taken })
          : `${t("taken", { taken, of: taken + free })} · ${t("free", { count: free })}`}
      </p>
      {offered.length > 0 && (
        <>
          <h3>{t("offered")}</h3>
          <RowList columns="minmax(0, 1fr) minmax(0, 1fr)">
            {offered.map((person) => (
              <Person
                key={person.enrollment}
                person={person}
                words={person.until === undefined ? "" : t("until", { date: date(person.until, { style: "long" }) })}
              />
            ))}
          </RowList>
        </>
      )}
      <h3>{t("queue")}</h3>
      {queue.length === 0 ? (
        <p className={classes.quiet}>{t("nobodyWaits")}</p>
      ) : (
        <RowList columns="minmax(0, 1fr) minmax(0, 1fr)" ordered>
          {queue.map((person, index) => (
            <Person
              key={person.enrollment}
              person={person}
              rank={index + 1}
              words={t("since", { date: date(person.since) })}
            />
          ))}
        </RowList>
      )}
      {more > 0 && <p className={classes.quiet}>{t("queueMore", { count: more })}</p>}
    </>
  );
};

/** Quotas of a cohort: how many places, who was offered one, who waits in which order. Nothing where there are none. */
export const PlacesPart = ({ program, cohort }: { program: string; cohort: string }) => {
  const t = useTexts(cohortTexts);
  const places = (useQuery(placesQuery(program, cohort)).data ?? []).filter(({ per }) => per !== "site");
  if (places.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="places">
      <h2 id="places">{t("places")}</h2>
      {places.map((place) => (
        <PlaceCard key={place.place} place={place} />
      ))}
    </section>
  );
};
