// Only imported for what it does: in a worker, ELK answers messages by itself.
// oxlint-disable-next-line import/no-unassigned-import
import "elkjs/lib/elk-worker.min.js";
