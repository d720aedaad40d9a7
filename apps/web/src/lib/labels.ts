import type { InterviewRequest, InterviewSummary, PlanItem, Preferences, Progress, QuestionSummary, ReviewItem } from 'api/contract';
import { m } from './paraglide/messages.js';

/** Words for the closed sets of the contract, in the language of the page. */

type Topic = QuestionSummary['topic'];
type Level = QuestionSummary['level'];
type Frequency = QuestionSummary['frequency'];
type Role = NonNullable<Preferences['role']>;

export const topicNames: Record<Topic, () => string> = {
  foundations: m.topic_foundations,
  convolution: m.topic_convolution,
  recurrence: m.topic_recurrence,
  adversarial: m.topic_adversarial,
  transfer: m.topic_transfer,
  attention: m.topic_attention,
  training: m.topic_training,
};
/** The seven groups, in the order in which they are shown. */
export const topics: Topic[] = ['foundations', 'convolution', 'recurrence', 'adversarial', 'transfer', 'attention', 'training'];

export const levelNames: Record<Level, () => string> = { easy: m.level_easy, medium: m.level_medium, hard: m.level_hard };
export const levels: Level[] = ['easy', 'medium', 'hard'];

export const taskKindNames: Record<QuestionSummary['tasks'][number]['kind'], () => string> = {
  values: m.task_kind_values,
  gradient: m.task_kind_gradient,
  random: m.task_kind_random,
  'bug-hunt': m.task_bug_hunt,
};

export const frequencyNames: Record<Frequency, () => string> = {
  common: m.frequency_common,
  occasional: m.frequency_occasional,
  rare: m.frequency_rare,
};

export const roleNames: Record<Role, () => string> = {
  'learner-ml': m.home_role_learner_ml,
  'learner-research': m.home_role_learner_research,
  'learner-software': m.home_role_learner_software,
  'learner-data': m.home_role_learner_data,
};
export const roles: Role[] = ['learner-ml', 'learner-research', 'learner-software', 'learner-data'];

export const planKindNames: Record<PlanItem['kind'], () => string> = {
  quiz: m.plan_kind_quiz,
  task: m.plan_kind_task,
  spoken: m.plan_kind_spoken,
};
export const planReasonNames: Record<PlanItem['reason'], () => string> = {
  due: m.plan_reason_due,
  new: m.plan_reason_new,
  mistake: m.plan_reason_mistake,
};

export const reviewKindNames: Record<ReviewItem['kind'], () => string> = {
  quiz: m.plan_kind_quiz,
  spoken: m.plan_kind_spoken,
  code: m.review_kind_code,
};
export const reviewReasonNames: Record<ReviewItem['reason'], () => string> = {
  due: m.plan_reason_due,
  mistake: m.plan_reason_mistake,
  final: m.review_reason_final,
};

/** How long it is to the interview. */
export function daysLeftText(days: number): string {
  if (days <= 0) return m.plan_days_today();
  return days === 1 ? m.plan_days_left_one() : m.plan_days_left({ days });
}

/** How many days in a row, and whether today is among them. */
export function streakText({ current, today }: Progress['streak']): string {
  if (current === 0) return m.streak_none();
  const days = current === 1 ? m.streak_current_one() : m.streak_current({ days: current });
  return today ? days : `${days}. ${m.streak_today_open()}`;
}

type InterviewLevel = InterviewSummary['level'];
export const interviewLevels: InterviewLevel[] = ['mixed', ...levels];
export const interviewLevelNames: Record<InterviewLevel, () => string> = { mixed: m.interview_level_mixed, ...levelNames };
export const interviewMinutes: InterviewRequest['minutes'][] = [30, 45, 60];

/** The name of a topic that came as text: one that this page does not know is shown as it is. */
export const topicText = (topic: string): string => {
  const known = topics.find((one) => one === topic);
  return known ? topicNames[known]() : topic;
};
