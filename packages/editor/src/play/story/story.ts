import type { Scenario, ScenarioStep, Text } from "@parcours/core";

/** A run played by hand: all of a scenario but its name. */
export type Story = Omit<Scenario, "id" | "title">;

/** What a scenario plays. */
export const storyOf = ({ id: _id, title: _title, ...story }: Scenario): Story => story;

/** A story kept as a scenario; its steps end with a check of where it led. */
export const scenarioOf = (story: Story, id: string, title: Text, ending: ScenarioStep | undefined): Scenario => ({
  id,
  title,
  ...story,
  steps: ending === undefined ? story.steps : [...story.steps, ending],
});
