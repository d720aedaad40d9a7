// expect: runtime-error
throw undefined;
