import { Fragment } from "react";
import type { PortalContract } from "./contract.ts";
import classes from "./sign.module.css";

type Block = PortalContract["text"][number];
type Run = Extract<Block, { content: unknown }>["content"][number];

const Line = ({ runs }: { runs: readonly Run[] }) =>
  runs.map((run, index) => {
    if ("break" in run) return <br key={index} />;
    const words = run.italic === true ? <em>{run.text}</em> : run.text;
    if (run.blank === true) return <mark key={index}>{words}</mark>;
    return run.bold === true ? <strong key={index}>{words}</strong> : <Fragment key={index}>{words}</Fragment>;
  });

/** Titles of the document stand below those of the page. */
const TITLES = { 1: "h3", 2: "h4", 3: "h5" } as const;

const BlockOf = ({ block }: { block: Block }) => {
  switch (block.type) {
    case "heading": {
      const Title = TITLES[block.level];
      return (
        <Title>
          <Line runs={block.content} />
        </Title>
      );
    }
    case "paragraph":
      return (
        <p>
          <Line runs={block.content} />
        </p>
      );
    case "list": {
      const items = block.items.map((runs, index) => (
        <li key={index}>
          <Line runs={runs} />
        </li>
      ));
      return block.start === undefined ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case "line":
      return <hr />;
  }
};

/** The text of a contract, exactly as it was frozen. */
export const ContractText = ({ text, language }: { text: PortalContract["text"]; language: string }) => (
  <article className={classes.paper} lang={language}>
    {text.map((block, index) => (
      <BlockOf key={index} block={block} />
    ))}
  </article>
);
