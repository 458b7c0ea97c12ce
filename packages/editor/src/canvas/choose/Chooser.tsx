import { TextInput } from "@mantine/core";
import { useClickOutside } from "@mantine/hooks";
import { type ReactNode, useId, useMemo, useRef, useState } from "react";
import classes from "./choose.module.css";

/** Something that can be chosen. Options of one group stand together. */
export interface Option {
  id: string;
  group: string;
  label: string;
  hint?: string | undefined;
  icon?: ReactNode;
}

interface ChooserProps<T extends Option> {
  /** What is being chosen; screen readers say it, and it stands above the field. */
  label: string;
  placeholder: string;
  empty: string;
  /** The options for what was typed, in groups. */
  options: (typed: string) => readonly T[];
  onChoose: (option: T) => void;
  onClose: () => void;
  /** The option that the keyboard has reached, to show it elsewhere. */
  onLook?: (option: T | undefined) => void;
}

/** A field in which one types to choose from a list that gets shorter. */
export const Chooser = <T extends Option>(props: ChooserProps<T>) => {
  const { label, placeholder, empty, options, onChoose, onClose, onLook } = props;
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const outside = useClickOutside<HTMLDivElement>(onClose);
  const id = useId();
  const shown = useMemo(() => options(typed), [options, typed]);
  const current = Math.min(at, shown.length - 1);
  const go = (to: number): void => {
    const next = shown.length === 0 ? 0 : (to + shown.length) % shown.length;
    setAt(next);
    onLook?.(shown[next]);
    list.current?.querySelector(`[data-at="${next}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const moves: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1 };
    const move = moves[event.key];
    if (move !== undefined) go(move);
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (event.key === "Enter") {
      const option = shown[current];
      if (option !== undefined) onChoose(option);
    } else return;
    event.preventDefault();
  };
  return (
    <div ref={outside} className={classes.chooser} onKeyDown={onKeyDown}>
      <TextInput
        size="sm"
        label={label}
        placeholder={placeholder}
        value={typed}
        data-autofocus
        ref={(field) => field?.focus({ preventScroll: true })}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${current}` : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={classes.list}>
        {shown.map((option, index) => (
          <div key={option.id}>
            {option.group !== shown[index - 1]?.group && (
              <div className={classes.group} role="presentation">
                {option.group}
              </div>
            )}
            <div
              id={`${id}-${index}`}
              data-at={index}
              role="option"
              aria-selected={index === current}
              className={classes.option}
              onPointerMove={() => {
                if (index !== current) setAt(index);
              }}
              onClick={() => onChoose(option)}
            >
              <span className={classes.icon} aria-hidden>
                {option.icon}
              </span>
              <span className={classes.label}>{option.label}</span>
              {option.hint !== undefined && <span className={classes.hint}>{option.hint}</span>}
            </div>
          </div>
        ))}
        {shown.length === 0 && <div className={classes.empty}>{empty}</div>}
      </div>
    </div>
  );
};
