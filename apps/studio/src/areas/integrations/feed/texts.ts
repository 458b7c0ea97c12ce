import { defineTexts } from "@parcours/ui";

export const feedTexts = defineTexts({
  fr: {
    title: "Flux",
    lead: "Tout ce qui est annoncé, dans un ordre stable. Un logiciel sans adresse publique le lit à son rythme et ne manque rien.",
    how: "Lire le flux",
    howNote: "Gardez « next » : c’est votre marque-page. À la fin, redemandez avec la même valeur.",
    stream: "En continu",
    streamNote: "Le même, en server-sent events ; après une coupure, « Last-Event-ID » reprend où vous en étiez.",
    latest: "Les dernières annonces",
    live: "Mis à jour pendant que vous regardez.",
    empty: "Rien n’a encore été annoncé",
    emptyNote: "La première personne qui entre dans un programme apparaîtra ici.",
    key: "Il faut une clé d’API : créez-la dans les réglages, avec le rôle « Intégration technique ».",
  },
  en: {
    title: "Feed",
    lead: "Everything that is announced, in one stable order. Software without a public address reads it at its own pace and misses nothing.",
    how: "Read the feed",
    howNote: "Keep “next”: it is your bookmark. At the end, ask again with the same value.",
    stream: "As a stream",
    streamNote: "The same as server-sent events; after an interruption “Last-Event-ID” goes on where you were.",
    latest: "Latest announcements",
    live: "Goes on while you look.",
    empty: "Nothing has been announced yet",
    emptyNote: "The first person who enters a program will show here.",
    key: "It takes an API key: make one in the settings, in the role “Technical integration”.",
  },
});
