/* A real ClickHouse server out of the library that the npm package of chDB brings: loads it and hands it the command
 * line. Loopback and tests only: it has no authentication. Usage: launch LIBRARY ARGUMENT... */
#include <dlfcn.h>
#include <stdio.h>

typedef void *(*query_cmdline)(int argc, char **argv);

int main(int argc, char **argv) {
  if (argc < 3) {
    fprintf(stderr, "usage: launch LIBRARY ARGUMENT...\n");
    return 2;
  }
  void *library = dlopen(argv[1], RTLD_NOW | RTLD_GLOBAL);
  if (!library) {
    fprintf(stderr, "%s\n", dlerror());
    return 1;
  }
  query_cmdline run = (query_cmdline)dlsym(library, "chdb_query_cmdline");
  if (!run) {
    fprintf(stderr, "%s\n", dlerror());
    return 1;
  }
  argv[1] = "clickhouse";
  run(argc - 1, argv + 1);
  return 0;
}
