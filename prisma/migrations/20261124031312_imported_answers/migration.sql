-- DropIndex
DROP INDEX "events_userId_activityDay_idx";

-- DropIndex
DROP INDEX "quiz_attempts_userId_activityDay_correct_idx";

-- DropIndex
DROP INDEX "submissions_userId_verdict_task_revision_idx";

-- AlterTable
ALTER TABLE "events" ADD COLUMN     "importedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "quiz_attempts" ADD COLUMN     "importedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "events_userId_activityDay_importedAt_idx" ON "events"("userId", "activityDay", "importedAt");

-- CreateIndex
CREATE INDEX "quiz_attempts_userId_activityDay_correct_question_importedA_idx" ON "quiz_attempts"("userId", "activityDay", "correct", "question", "importedAt");

-- CreateIndex
CREATE INDEX "submissions_userId_verdict_task_revision_importedAt_idx" ON "submissions"("userId", "verdict", "task", "revision", "importedAt");
