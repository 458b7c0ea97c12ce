export {
  handClock,
  openTestService,
  type HandClock,
  type TestService,
  type TestServiceOptions,
} from "./open-test-service.ts";
export { welcomeProgram } from "./welcome-program.ts";
export { newProgram, publishDefinition } from "./publish-definition.ts";
export { entriesOf, expectReplayable } from "./expect-replayable.ts";
