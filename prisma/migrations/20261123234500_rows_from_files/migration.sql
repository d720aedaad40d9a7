-- AlterTable
ALTER TABLE "quiz_attempts" DROP CONSTRAINT "quiz_attempts_pkey",
ADD CONSTRAINT "quiz_attempts_pkey" PRIMARY KEY ("userId", "id");

-- AlterTable
ALTER TABLE "submissions" ADD COLUMN     "importedAt" TIMESTAMPTZ(3);
