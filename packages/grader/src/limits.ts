/** Every limit of the sandbox, in one place. A unit is part of each name. */

const KIB = 1024;
const MIB = 1024 * KIB;

/** Source text, in bytes of UTF-8. */
export const SOURCE_BYTES = 64 * KIB;

/** Wall time in the isolate for all cases of a submission together, unless the job says otherwise. */
export const BUDGET_MS = 2000;
/** From the end of the budget to the supervisor's SIGKILL. */
export const KILL_GRACE_MS = 300;
/** Stripping types and parsing, before the budget begins. */
export const COMPILE_MS = 1000;
/** From the start of a child process to its first `ready`, and from a result to the next `ready`. */
export const START_MS = 15_000;
/** A run that fails so shortly before the end of its budget was stopped by the timer. */
export const TIMER_SLACK_MS = 3;
/** What is still read from an isolate after its budget has run out (what was printed). */
export const DRAIN_MS = 50;
/** A timeout of a child that got less than this share of a core is graded once more. */
export const UNDISTURBED_CORE_SHARE = 0.5;

/** Heap of one isolate. V8 may overshoot: the process limits below stand behind it. */
export const ISOLATE_HEAP_MIB = 128;
/** Resident memory at which the supervisor kills a child. */
export const RSS_BYTES = 400 * MIB;
export const RSS_POLL_MS = 8;
/** RLIMIT_DATA of a child. V8 does not start at 1 GiB; at 1.5 GiB an innocent submission was sometimes killed. */
export const DATA_SEGMENT_BYTES = 2560 * MIB;
export const OPEN_FILES = 64;

/** Numbers that one call may return. The largest task returns some 30,000. */
export const CALL_ELEMENTS = 2 ** 20;
/** Numbers that all calls of a submission may return together. */
export const JOB_ELEMENTS = 2 ** 21;
/** Arrays, numbers, texts and flags that one call may return. */
export const CALL_LEAVES = 4096;
/** Characters of a text that a call returns. */
export const TEXT_CHARS = 1000;
/** Characters of what a submission prints. */
export const PRINTED_CHARS = 16_384;
/** Values that are drawn of one printed array or object, and how deep. */
export const PRINTED_ITEMS = 100;
export const PRINTED_DEPTH = 6;
/** Characters of a text among the parameters of a reason: names of exports, modules and helpers. */
export const PARAMETER_CHARS = 200;
/** Characters of the message and of the name of a thrown error. */
export const MESSAGE_CHARS = 2000;
export const NAME_CHARS = 100;

/** One frame on the pipe: the elements of a call, its leaves' paths and shapes, and what it printed. */
export const FRAME_BYTES = 16 * MIB;
/** All frames of one submission. */
export const JOB_BYTES = 64 * MIB;

/** Submissions that wait. One more is refused. */
export const QUEUE_LENGTH = 256;
/** Clean results after which a child is replaced all the same. A child that has just started is slower by a third: its own code is not optimised yet. */
export const CLEAN_RUNS_PER_CHILD = 2000;
/** Children that may die in a row before the sandbox says that it cannot start any. */
export const FAILED_STARTS = 5;
/** From the death of a child to the second run of its submission: whatever killed it may have killed others, of which word has yet to come. */
export const REPEAT_PAUSE_MS = 50;
/** Children that are ready beyond those that may be busy. */
export const SPARE_CHILDREN = 1;
