-- CreateTable
CREATE TABLE "code_reviews" (
    "userId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "task" TEXT NOT NULL,
    "submission" UUID NOT NULL,
    "lines" INTEGER[],
    "issuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "hints" INTEGER NOT NULL DEFAULT 0,
    "answer" TEXT[],
    "correct" BOOLEAN,
    "judgement" JSONB,
    "dueAt" TIMESTAMPTZ(3),
    "seconds" INTEGER,
    "answeredAt" TIMESTAMPTZ(3),
    "activityDay" DATE,

    CONSTRAINT "code_reviews_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE INDEX "code_reviews_userId_task_issuedAt_idx" ON "code_reviews"("userId", "task", "issuedAt");

-- AddForeignKey
ALTER TABLE "code_reviews" ADD CONSTRAINT "code_reviews_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
