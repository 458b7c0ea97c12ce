import { ActionIcon, SegmentedControl } from "@mantine/core";
import {
  MantineActionElement,
  MantineNotToggle,
  MantineValueSelector,
  type MantineActionProps,
  type MantineNotToggleProps,
  type MantineValueSelectorProps,
} from "@react-querybuilder/mantine";
import { IconChevronDown, IconChevronUp, IconTrash } from "@tabler/icons-react";
import type {
  ActionProps,
  CombinatorSelectorProps,
  FieldSelectorProps,
  NotToggleProps,
  OperatorSelectorProps,
  ShiftActionsProps,
  ValueSourceSelectorProps,
} from "react-querybuilder";
import { SEARCHABLE } from "../panels/fields/searchable.ts";

/** A list of choices that may hang out of the panel. */
const LIST = { comboboxProps: { withinPortal: true, keepMounted: false }, size: "sm", allowDeselect: false } as const;

export const FieldSelector = (props: FieldSelectorProps) => (
  <MantineValueSelector
    {...(props as unknown as MantineValueSelectorProps)}
    {...LIST}
    {...SEARCHABLE}
    aria-label={props.title ?? ""}
  />
);

export const OperatorSelector = (props: OperatorSelectorProps | ValueSourceSelectorProps) => (
  <MantineValueSelector {...(props as unknown as MantineValueSelectorProps)} {...LIST} aria-label={props.title ?? ""} />
);

export const AddAction = (props: ActionProps) => (
  <MantineActionElement
    {...(props as unknown as MantineActionProps)}
    size="compact-sm"
    variant="default"
    aria-label={props.title ?? ""}
  />
);

export const NotSwitch = (props: NotToggleProps) => (
  <MantineNotToggle {...(props as unknown as MantineNotToggleProps)} size="sm" />
);

export const RemoveAction = ({ title, disabled, ...props }: ActionProps) => (
  <ActionIcon
    variant="subtle"
    color="gray"
    aria-label={title ?? ""}
    title={title}
    disabled={disabled ?? false}
    onClick={(event) => props.handleOnClick(event)}
  >
    <IconTrash size={16} aria-hidden />
  </ActionIcon>
);

/** All of these, or at least one: both are readable at once. */
export const Combinator = ({ options, value, disabled, title, ...props }: CombinatorSelectorProps) => (
  <SegmentedControl
    size="xs"
    aria-label={title ?? ""}
    data={options.flatMap((option) => ("options" in option ? [] : [{ value: option.name, label: option.label }]))}
    value={value ?? "and"}
    onChange={(chosen) => props.handleOnChange(chosen)}
    disabled={disabled ?? false}
  />
);

export const Order = ({
  shiftUp,
  shiftDown,
  shiftUpDisabled,
  shiftDownDisabled,
  disabled,
  titles,
  className,
}: ShiftActionsProps) => (
  <div className={className ?? ""}>
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={titles?.shiftUp ?? ""}
      title={titles?.shiftUp}
      disabled={disabled === true || shiftUpDisabled === true}
      onClick={() => shiftUp?.()}
    >
      <IconChevronUp size={14} aria-hidden />
    </ActionIcon>
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={titles?.shiftDown ?? ""}
      title={titles?.shiftDown}
      disabled={disabled === true || shiftDownDisabled === true}
      onClick={() => shiftDown?.()}
    >
      <IconChevronDown size={14} aria-hidden />
    </ActionIcon>
  </div>
);
