export { defineTexts, type Texts } from "./texts/define-texts.ts";
export { translate, type TextValues, type Translate } from "./texts/translate.ts";
export { useTexts } from "./texts/use-texts.ts";
export { LanguageProvider } from "./language/LanguageProvider.tsx";
export { useLanguage, useTextIn, type LanguageChoice } from "./language/language-context.ts";
export { preferredLanguage } from "./language/preferred-language.ts";
export { theme, cssVariables } from "./theme/theme.ts";
export { ThemeProvider, type ThemeProviderProps } from "./theme/ThemeProvider.tsx";
export { formatDate, formatDateTime, formatTime, type DateOptions, type DateStyle } from "./formats/dates.ts";
export { formatDistance, type DistanceOptions } from "./formats/distance.ts";
export { formatList, formatNumber } from "./formats/numbers.ts";
export { DEFAULT_TIME_ZONE } from "./formats/time-zone.ts";
export { useFormats, type Formats } from "./formats/use-formats.ts";
export { outcomeTone, type OutcomeTone } from "./stages/outcome-tone.ts";
export { StageKindIcon, type StageKindIconProps } from "./stages/StageKindIcon.tsx";
export { Dialog, type DialogProps } from "./dialog/Dialog.tsx";
export { ListRow, type ListRowProps, RowList, type RowListProps } from "./list/RowList.tsx";
export { EmptyState, type EmptyStateProps } from "./states/EmptyState.tsx";
export { ErrorState, type ErrorStateProps } from "./states/ErrorState.tsx";
export { LoadingRows, type LoadingRowsProps } from "./states/LoadingRows.tsx";
export { AnswerForm, type AnswerFormProps } from "./form/AnswerForm.tsx";
export {
  checkForm,
  NO_ERRORS,
  NOBODY,
  shownNow,
  type AskedOf,
  type FormErrors,
  type TypedAnswers,
} from "./form/check-form.ts";
export { fieldIn, formSpecOf, type FormSpec } from "./form/form-spec.ts";
export { FormQuestion } from "./form/FormQuestion.tsx";
export { readNumber } from "./form/read-number.ts";
export { widgetOf, type Widget } from "./form/widget.ts";
export { InLanguage } from "./form/InLanguage.tsx";
