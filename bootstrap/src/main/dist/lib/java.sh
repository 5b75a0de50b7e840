# To be read by scripts of Friend Groups that start Java: finds it, and what it lets them do.
#   home     in: the folder of the installation
#   java     out: the program
#   options  out: what all runs have in common
#   program  out: the class path
#   archive  out: the name of the file with what Java loads at the start, which is good for this
#            Java and these jars only; empty where there cannot be one
# Nothing but what a shell can do by itself, where possible: each process would take a millisecond.

if [ -x "$home/lib/runtime/bin/java" ]; then
  java=$home/lib/runtime/bin/java # Comes with the program, and with all that it needs of Java.
elif [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
else
  java=$(command -v java)
fi
if [ ! -x "$java" ] && [ -n "${JAVA_HOME:-}" ]; then
  echo "friend-groups: no Java in JAVA_HOME ($JAVA_HOME); correct or unset JAVA_HOME" >&2
  exit 4
fi
if [ -z "$java" ] || [ ! -x "$java" ]; then
  echo "friend-groups: no Java found; install Java 17 or later, or set JAVA_HOME" >&2
  exit 4
fi

# The release file is there in every JDK, but not beside a shim (asdf, jenv), which must be asked.
version=
build=
vendor=
release=${java%/bin/java}/release
[ -r "$release" ] || release=$(readlink -f "$java")
release=${release%/bin/java}
release=${release%/release}/release
if [ -r "$release" ]; then
  while IFS='=' read -r name value; do
    value=${value#\"}
    value=${value%\"}
    case $name in
      JAVA_VERSION) version=$value ;;
      JAVA_RUNTIME_VERSION) build=$value ;;
      IMPLEMENTOR) vendor=$value ;;
    esac
  done < "$release"
fi
if [ -z "$version" ]; then
  told=$("$java" -version 2>&1)
  version=${told#*version \"}
  version=${version%%\"*}
  case $told in
    *"(build "*)
      build=${told#*"(build "}
      build=${build%%)*}
      ;;
  esac
fi
# Until 8 it was 1.8.
version=${version#1.}
version=${version%%[!0-9]*}
if [ "${version:-17}" -lt 17 ]; then
  echo "friend-groups: Java $version is too old; install Java 17 or later, or set JAVA_HOME" >&2
  exit 4
fi

# A short run is over before the second compiler or a parallel collector would pay off, and much of
# what the first one would compile: a tenth of the CPU. What the virtual machine itself has to say
# (thread dumps too) would get into the data on standard output, and what it tells monitors would go
# to /tmp. Guice makes a few objects, faster without code made for that.
options="-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2
  -XX:-UsePerfData -Xlog:disable -XX:+DisplayVMOutputToStderr
  -Dguice_bytecode_gen_option=DISABLED"
# Java 24 and later want to be told that native code (SQLite) and Unsafe (Guava) are meant to be
# used; earlier ones do not know these options.
if [ "${version:-17}" -ge 24 ]; then
  options="$options --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
fi

# It names all others. Of two versions in one folder neither would be itself.
program=
for jar in "$home"/lib/friend-groups-bootstrap-*.jar; do
  if [ -n "$program" ]; then
    echo "friend-groups: two versions lie in $home/lib; unpack one into an empty folder" >&2
    exit 4
  fi
  program=$jar
done

# Java before 19 takes an archive only where the jars lie as they did when it was made.
archive=
if [ -n "$build" ]; then
  archive=$vendor-$build
  [ "${version:-17}" -ge 19 ] || archive=$archive-$home
  file_name() {
    set -f
    IFS='/ '
    # shellcheck disable=SC2086 # to be split
    set -- $1
    IFS=%
    archive=$*
    unset IFS
    set +f
  }
  file_name "$archive"
fi
