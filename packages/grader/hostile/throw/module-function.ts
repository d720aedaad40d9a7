// expect: runtime-error
throw () => 1;
