// expect: compile-error
return 1;
