import { createTheme, MultiSelect, Select, TagsInput } from "@mantine/core";
import classes from "./panel.module.css";

/** Lists are made when they are opened: a panel has many, and some offer hundreds of events or stages. */
const LAZY = { defaultProps: { comboboxProps: { keepMounted: false } } };

/** A panel is narrow: what is typed has room beside a long choice, and takes no line of its own while nobody types. */
const NARROW = { classNames: { inputField: classes["typed"] ?? "" } };

/** What panels change in the theme around them. */
export const PANEL_THEME = createTheme({
  components: {
    Select: Select.extend(LAZY),
    MultiSelect: MultiSelect.extend({ ...LAZY, ...NARROW }),
    TagsInput: TagsInput.extend({ ...LAZY, ...NARROW }),
  },
});
