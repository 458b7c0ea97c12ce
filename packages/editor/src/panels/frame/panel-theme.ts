import { createTheme, MultiSelect, Select, TagsInput } from "@mantine/core";

/** Lists are made when they are opened: a panel has many, and some offer hundreds of events or stages. */
const LAZY = { defaultProps: { comboboxProps: { keepMounted: false } } };

/** What panels change in the theme around them. */
export const PANEL_THEME = createTheme({
  components: {
    Select: Select.extend(LAZY),
    MultiSelect: MultiSelect.extend(LAZY),
    TagsInput: TagsInput.extend(LAZY),
  },
});
