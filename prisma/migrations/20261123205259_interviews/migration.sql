-- CreateTable
CREATE TABLE "interviews" (
    "userId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "topics" TEXT[],
    "level" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "items" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "interviews_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE INDEX "interviews_userId_startedAt_idx" ON "interviews"("userId", "startedAt");

-- AddForeignKey
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
