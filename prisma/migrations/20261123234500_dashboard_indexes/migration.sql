-- CreateIndex
CREATE INDEX "submissions_userId_verdict_task_revision_idx" ON "submissions"("userId", "verdict", "task", "revision");

-- CreateIndex
CREATE INDEX "submissions_userId_activityDay_idx" ON "submissions"("userId", "activityDay");

-- CreateIndex
CREATE INDEX "quiz_attempts_userId_activityDay_correct_idx" ON "quiz_attempts"("userId", "activityDay", "correct");

-- CreateIndex
CREATE INDEX "spoken_answers_userId_activityDay_idx" ON "spoken_answers"("userId", "activityDay");

-- CreateIndex
CREATE INDEX "code_reviews_userId_activityDay_idx" ON "code_reviews"("userId", "activityDay");
