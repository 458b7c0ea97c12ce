// Only imported for what it does: in a worker, ELK answers messages by itself.
import "elkjs/lib/elk-worker.min.js";
