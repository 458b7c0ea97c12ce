import { Button, Menu, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";

export interface AddMenuProps<K extends string> {
  /** On the button. */
  label: string;
  kinds: readonly K[];
  words: (kind: K) => string;
  /** What is said below the words of a kind. */
  about?: ((kind: K) => string) | undefined;
  onAdd: (kind: K) => void;
}

/** A button behind which one chooses what kind of thing is added. */
export const AddMenu = <K extends string>({ label, kinds, words, about, onAdd }: AddMenuProps<K>) => (
  <Menu position="bottom-start" {...(about !== undefined && { width: 300 })}>
    <Menu.Target>
      <Button size="compact-sm" variant="default" w="fit-content" leftSection={<IconPlus size={14} aria-hidden />}>
        {label}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {kinds.map((kind) => (
        <Menu.Item key={kind} onClick={() => onAdd(kind)}>
          {about === undefined ? (
            words(kind)
          ) : (
            <>
              <Text size="sm">{words(kind)}</Text>
              <Text size="xs" c="dimmed">
                {about(kind)}
              </Text>
            </>
          )}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
);
