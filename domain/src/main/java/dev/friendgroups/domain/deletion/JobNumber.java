package dev.friendgroups.domain.deletion;

/**
 * The number by which a job is resumed, restored and looked up.
 *
 * @param value 1 or more, ascending in the order the jobs were started
 */
public record JobNumber(long value) implements Comparable<JobNumber> {
  /**
   * Takes a number that a job may have or not.
   *
   * @param value 1 or more; a job of that number may not exist
   * @throws IllegalArgumentException when the number is below 1
   */
  public JobNumber {
    if (value < 1) {
      throw new IllegalArgumentException("job number " + value + " is below 1");
    }
  }

  @Override
  public int compareTo(JobNumber other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
