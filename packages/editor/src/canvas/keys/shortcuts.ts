import type { Bilingual } from "@parcours/core";

/** What the keyboard can do on the canvas. */
export type KeyAction =
  | "go-right"
  | "go-left"
  | "go-up"
  | "go-down"
  | "move-right"
  | "move-left"
  | "move-up"
  | "move-down"
  | "open"
  | "transition"
  | "next"
  | "connect"
  | "rename"
  | "delete"
  | "delete-reconnect"
  | "undo"
  | "redo"
  | "copy"
  | "cut"
  | "paste"
  | "duplicate"
  | "select-all"
  | "group"
  | "fold"
  | "earlier"
  | "later"
  | "find"
  | "fit"
  | "fit-selection"
  | "zoom-in"
  | "zoom-out"
  | "tidy"
  | "help"
  | "escape";

interface Shortcut {
  action: KeyAction;
  /** Names of keys as `KeyboardEvent.key` gives them; with Ctrl (or ⌘), Alt and Shift before them. */
  keys: readonly string[];
  words: Bilingual;
}

const shortcut = (action: KeyAction, keys: readonly string[], fr: string, en: string): Shortcut => ({
  action,
  keys,
  words: { fr, en },
});

/** Shortcuts by topic, in the order of the help sheet. */
export const SHORTCUTS: readonly { topic: Bilingual; shortcuts: readonly Shortcut[] }[] = [
  {
    topic: { fr: "Se déplacer", en: "Moving about" },
    shortcuts: [
      shortcut("go-right", ["ArrowRight"], "Vers l’étape suivante", "To the next stage"),
      shortcut("go-left", ["ArrowLeft"], "Vers l’étape d’avant", "To the stage before"),
      shortcut("go-down", ["ArrowDown"], "Vers l’étape du dessous", "To the stage below"),
      shortcut("go-up", ["ArrowUp"], "Vers l’étape du dessus", "To the stage above"),
      shortcut("transition", ["t"], "Parcourir les transitions de l’étape", "Go through the transitions of the stage"),
      shortcut("open", ["Enter"], "Ouvrir le panneau", "Open the panel"),
      shortcut("find", ["/", "Ctrl+f"], "Trouver une étape", "Find a stage"),
      shortcut("escape", ["Escape"], "Ne plus rien choisir", "Choose nothing"),
    ],
  },
  {
    topic: { fr: "Construire", en: "Building" },
    shortcuts: [
      shortcut(
        "next",
        ["n"],
        "Ajouter la suite, ou une étape sur le chemin",
        "Add what comes next, or a stage on the way",
      ),
      shortcut("connect", ["c"], "Relier à une étape, ou mener ailleurs", "Connect to a stage, or lead elsewhere"),
      shortcut("rename", ["F2"], "Renommer", "Rename"),
      shortcut("earlier", ["Ctrl+ArrowUp"], "Essayer la branche plus tôt", "Try the branch earlier"),
      shortcut("later", ["Ctrl+ArrowDown"], "Essayer la branche plus tard", "Try the branch later"),
      shortcut("group", ["Ctrl+g"], "Regrouper en une phase", "Group into a phase"),
      shortcut("fold", ["f"], "Replier ou déplier une phase", "Fold or unfold a phase"),
      shortcut("delete", ["Delete", "Backspace"], "Supprimer", "Delete"),
      shortcut(
        "delete-reconnect",
        ["Shift+Delete"],
        "Supprimer et relier ce qui y mène",
        "Delete and reconnect what leads here",
      ),
    ],
  },
  {
    topic: { fr: "Modifier", en: "Editing" },
    shortcuts: [
      shortcut("undo", ["Ctrl+z"], "Annuler", "Undo"),
      shortcut("redo", ["Ctrl+y", "Ctrl+Shift+z"], "Rétablir", "Redo"),
      shortcut("copy", ["Ctrl+c"], "Copier", "Copy"),
      shortcut("cut", ["Ctrl+x"], "Couper", "Cut"),
      shortcut("paste", ["Ctrl+v"], "Coller", "Paste"),
      shortcut("duplicate", ["Ctrl+d"], "Dupliquer", "Duplicate"),
      shortcut("select-all", ["Ctrl+a"], "Tout sélectionner", "Select all"),
    ],
  },
  {
    topic: { fr: "Placer et voir", en: "Placing and seeing" },
    shortcuts: [
      shortcut("move-right", ["Alt+ArrowRight"], "Déplacer la carte à droite", "Move the card right"),
      shortcut("move-left", ["Alt+ArrowLeft"], "Déplacer la carte à gauche", "Move the card left"),
      shortcut("move-down", ["Alt+ArrowDown"], "Déplacer la carte en bas", "Move the card down"),
      shortcut("move-up", ["Alt+ArrowUp"], "Déplacer la carte en haut", "Move the card up"),
      shortcut("tidy", ["Shift+t"], "Tout ranger", "Tidy everything"),
      shortcut("fit", ["Shift+1"], "Tout voir", "See everything"),
      shortcut("fit-selection", ["Shift+2"], "Voir la sélection", "See the selection"),
      shortcut("zoom-in", ["+", "="], "Agrandir", "Zoom in"),
      shortcut("zoom-out", ["-"], "Réduire", "Zoom out"),
      shortcut("help", ["?"], "Montrer les raccourcis", "Show the shortcuts"),
    ],
  },
];

/** As much of a keyboard event as tells a shortcut. */
export interface Pressed {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const byKeys = new Map(
  SHORTCUTS.flatMap(({ shortcuts }) => shortcuts).flatMap(({ action, keys }) =>
    keys.map((key) => [key.toLowerCase(), action] as const),
  ),
);

/** What a key does on the canvas; ⌘ is as good as Ctrl. */
export const actionFor = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): KeyAction | undefined => {
  const ctrl = ctrlKey || metaKey ? "ctrl+" : "";
  const alt = altKey ? "alt+" : "";
  const shift = shiftKey ? "shift+" : "";
  const name = key.toLowerCase();
  // Digits depend on the layout of the keyboard: on a French one they need Shift themselves.
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  return (
    byKeys.get(`${ctrl}${alt}${shift}${name}`) ??
    (digit === undefined ? undefined : byKeys.get(`${ctrl}${alt}${shift}${digit}`)) ??
    // Signs such as ? and / are typed with Shift on many keyboards.
    (/^[^\p{L}\p{N}]$/u.test(key) ? byKeys.get(`${ctrl}${alt}${name}`) : undefined)
  );
};
